"use strict";
(function () {
  var find = document.getElementById("find"), text = document.getElementById("text"), found = document.getElementById("found");
  var items = Array.from(document.querySelectorAll("article")), groups = Array.from(document.querySelectorAll("section"));
  var plain = { "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ŋ": "n", "ħ": "h" };
  function fold(s) {
    return s.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[łøđðþßæœıŋħ]/g, function (c) { return plain[c]; });
  }
  function show() {
    var words = fold(text.value).split(/\s+/).filter(Boolean), n = 0;
    items.forEach(function (item) {
      var there = words.every(function (w) { return item.dataset.search.indexOf(w) >= 0; });
      item.hidden = !there;
      if (there) { n++; }
    });
    groups.forEach(function (g) { g.hidden = !g.querySelector("article:not([hidden])"); });
    found.textContent = words.length === 0 ? "" : n === 0 ? found.dataset.none : found.dataset.text.replace("{n}", n).replace("{m}", items.length);
  }
  var wait;
  text.addEventListener("input", function () { clearTimeout(wait); wait = setTimeout(show, 80); });
  text.addEventListener("keydown", function (e) { if (e.key === "Escape") { text.value = ""; show(); } });
  function reveal() { // a link to an office that the search hides takes the search away
    var at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (at && at.closest("[hidden]") && !find.contains(at)) { text.value = ""; show(); at.scrollIntoView(); }
  }
  window.addEventListener("hashchange", reveal);
  find.hidden = false;
  if (text.value) { show(); }
})();
