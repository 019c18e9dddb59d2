/** Where `web` puts the answer to a query on the search page; the page of a plain file host keeps it empty, and searches in the browser. */
export const answerStart = '<div class="search-found" data-search-answer>';
export const answerMark = `${answerStart}</div>`;
