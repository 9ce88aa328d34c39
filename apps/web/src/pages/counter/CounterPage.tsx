export default function CounterPage() { return <main id="content"><h1>CounterPage</h1></main>; }
