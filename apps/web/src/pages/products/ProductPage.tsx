export default function ProductPage() { return <main id="content"><h1>ProductPage</h1></main>; }
