// What SciPy did to find a drum, and how long each part took.
const STEPS = {
  line: ['Smooth the line, if it was drawn', 'interpolate.splprep, splev', 'FITPACK'],
  mesh: ['Fill it with triangles', 'spatial.KDTree, Delaunay', 'Qhull'],
  matrices: ['Stiffness and mass of the triangles', 'sparse.coo_array', ''],
  factors: ['Factorize the stiffness', 'sparse.linalg.splu', 'SuperLU'],
  modes: ['Find the 48 slowest vibrations', 'sparse.linalg.eigsh', 'ARPACK'],
}

/** Fills a list with the steps; `times` has milliseconds by step. */
export function fillSteps(list, times) {
  const longest = Math.max(...Object.values(times), 1)
  list.replaceChildren(
    ...Object.entries(STEPS).map(([step, texts]) => {
      const item = document.createElement('li')
      item.style.setProperty('--share', (times[step] ?? 0) / longest)
      const [what, routine, library] = texts
      item.append(part('span', what), part('code', routine), part('small', library), part('b', text(times[step])))
      return item
    }),
  )
}

function text(milliseconds) {
  return milliseconds === undefined ? '–' : `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`
}

function part(tag, content) {
  return Object.assign(document.createElement(tag), { textContent: content })
}
