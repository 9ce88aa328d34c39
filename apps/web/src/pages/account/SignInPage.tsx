export default function SignInPage() { return <main id="content"><h1>SignInPage</h1></main>; }
