export default function PlaceOrderPage() { return <main id="content"><h1>PlaceOrderPage</h1></main>; }
