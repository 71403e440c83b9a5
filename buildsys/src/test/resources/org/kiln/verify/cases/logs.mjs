export default function () {
  console.log('to the console', 1)
  console.error(new Error('an error object').message)
}
