// node in-node.mjs DIRECTORY: prints the times of a repository's runtime as JSON.
import { pathToFileURL } from 'node:url'
import { measure } from './workload.mjs'

console.log(JSON.stringify(await measure(pathToFileURL(`${process.argv[2]}/`).href)))
