export default async function ({ write }) {
  write('before the rejection')
  Promise.reject(new Error('nobody waits for me'))
  await new Promise(resolve => setTimeout(resolve, 60_000))
}
