// Tells how much of what is fetched has arrived.

/** From now on `report` gets the bytes that have arrived and those that were announced, since the last call of the result. */
export function watchDownloads(report) {
  const fetchPlainly = globalThis.fetch
  let arrived = 0
  let announced = 0

  globalThis.fetch = async (...request) => {
    const response = await fetchPlainly(...request)
    announced += Number(response.headers.get('content-length') ?? 0)
    return response.ok && response.body ? new Response(response.body.pipeThrough(counter()), response) : response
  }

  function counter() {
    return new TransformStream({
      transform(chunk, next) {
        arrived += chunk.length
        report(arrived, announced)
        next.enqueue(chunk)
      },
    })
  }

  return () => {
    arrived = announced = 0
  }
}
