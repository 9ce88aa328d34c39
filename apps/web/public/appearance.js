// Runs before the first paint, so that nobody who chose a theme or a language sees the other one flash by.
// It is a file and not an inline script because the content security policy allows no inline scripts.
(function () {
  try {
    var kept = JSON.parse(localStorage.getItem('patternbook.preferences') || '{}');
    if (kept.theme === 'light' || kept.theme === 'dark') document.documentElement.dataset.theme = kept.theme;
    var language = kept.language || (navigator.language || 'en').slice(0, 2);
    document.documentElement.lang = language === 'de' ? 'de' : 'en';
  } catch {
    // Storage may be switched off; the system's theme and English are right then.
  }
})();
