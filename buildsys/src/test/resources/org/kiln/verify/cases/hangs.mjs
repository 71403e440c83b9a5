export default function ({ write, report }) {
  write('before it hangs')
  report({ step: 1 })
  for (;;);
}
