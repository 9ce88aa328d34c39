export default function MePage() { return <main id="content"><h1>MePage</h1></main>; }
