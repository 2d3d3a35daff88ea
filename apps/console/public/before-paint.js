// Runs before anything is painted, so that no page flashes in the wrong theme. A file of its own: nothing is inline.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('meri.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else root.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    var language = localStorage.getItem('meri.language');
    root.lang = language || (/^fi\b/.test(navigator.language) ? 'fi' : 'en');
  } catch {
    root.dataset.theme = 'light';
  }
})();
