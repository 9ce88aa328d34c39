export default function GalleryPage() { return <main id="content"><h1>GalleryPage</h1></main>; }
