export default function Home() {
  return <p>Cortile</p>;
}
