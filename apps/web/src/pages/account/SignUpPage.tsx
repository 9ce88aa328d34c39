export default function SignUpPage() { return <main id="content"><h1>SignUpPage</h1></main>; }
