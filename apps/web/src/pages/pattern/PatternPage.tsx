export default function PatternPage() { return <main id="content"><h1>PatternPage</h1></main>; }
