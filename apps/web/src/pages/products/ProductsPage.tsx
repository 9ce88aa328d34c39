export default function ProductsPage() { return <main id="content"><h1>ProductsPage</h1></main>; }
