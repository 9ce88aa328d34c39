export default function OrderPage() { return <main id="content"><h1>OrderPage</h1></main>; }
