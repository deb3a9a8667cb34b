// Before anything is painted: articles are shown one at a time where scripts run, and the colours are those last chosen.
document.documentElement.classList.add("js");
try {
  const theme = localStorage.getItem("tweetpress-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* a browser may refuse storage to local files */ }
