export default function StartPage() { return <main id="content"><h1>StartPage</h1></main>; }
