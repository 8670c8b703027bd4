// Adds to pages that work without: filters within a list, sorting, copying, and the search. No library, nothing from elsewhere.
"use strict";

const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/ø/g, "o").replace(/æ/g, "ae").replace(/ß/g, "ss");
const create = (name, attributes = {}, text = "") => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
};

// Filters: the links of a list become switches that work together; the choice is kept in the address.
const filters = () => {
  const list = document.querySelector(".list");
  const groups = list ? [...list.querySelectorAll("details[data-field]")] : [];
  const rows = list ? [...list.querySelectorAll("tbody tr")] : [];
  const isPart = document.querySelector("nav.choices") || document.querySelector(".filters [aria-current]");
  if (!groups.length || !rows.length || isPart) return;
  const values = rows.map((row) => new Set(row.dataset.values.split("\n")));
  const fields = groups.map((group) => group.dataset.field);
  const has = (i, field) => [...values[i]].some((value) => value.startsWith(field + "="));
  const chosen = new Map();
  const meets = (i, except) => fields.every((field) => {
    const wanted = chosen.get(field);
    if (wanted === undefined || field === except) return true;
    return wanted === "" ? !has(i, field) : values[i].has(field + "=" + wanted);
  });
  const count = document.getElementById("count");
  const clear = create("button", { type: "button", class: "plain", hidden: "" }, count.dataset.clear);
  count.after(" ", clear);
  const show = () => {
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !meets(i);
      if (!row.hidden) shown += 1;
    });
    for (const group of groups) {
      for (const link of group.querySelectorAll("a")) {
        const value = link.dataset.value, field = group.dataset.field;
        const number = rows.filter((_, i) => meets(i, field) && (value === "" ? !has(i, field) : values[i].has(field + "=" + value))).length;
        link.querySelector(".count").textContent = number;
        link.setAttribute("aria-pressed", chosen.get(field) === value);
      }
    }
    count.textContent = count.dataset.words.replace("{shown}", shown).replace("{all}", rows.length);
    clear.hidden = chosen.size === 0;
    const address = new URLSearchParams(chosen).toString();
    history.replaceState(null, "", address ? "#" + address : location.pathname + location.search);
  };
  for (const group of groups) {
    for (const link of group.querySelectorAll("a")) {
      link.setAttribute("role", "button");
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const field = group.dataset.field;
        if (chosen.get(field) === link.dataset.value) chosen.delete(field);
        else chosen.set(field, link.dataset.value);
        show();
      });
      link.addEventListener("keydown", (event) => {
        if (event.key === " ") { event.preventDefault(); link.click(); }
      });
    }
  }
  clear.addEventListener("click", () => { chosen.clear(); show(); });
  for (const [field, value] of new URLSearchParams(location.hash.slice(1))) {
    if (fields.includes(field)) {
      chosen.set(field, value);
      groups[fields.indexOf(field)].open = true;
    }
  }
  if (chosen.size) show();
  // Beside a table there is room for the values.
  if (matchMedia("(min-width: 992px)").matches) for (const group of groups) if (group.querySelectorAll("a").length < 9) group.open = true;
};

// Sorting: the heads of a table of records become buttons.
const sorting = () => {
  const language = document.documentElement.lang;
  const order = new Intl.Collator(language, { numeric: true });
  const key = (cell) => {
    // What is told beside a value, such as how old it is, is no part of it.
    const parts = cell ? [...cell.childNodes].filter((part) => !part.classList || !part.classList.contains("aside")) : [];
    const text = parts.map((part) => part.textContent).join("").trim();
    const date = text.match(/(?:(?:(\d{1,2})\.)?(\d{1,2})[./])?(\d{4})/);
    return date ? `${date[3]}-${(date[2] || "").padStart(2, "0")}-${(date[1] || "").padStart(2, "0")}` : text;
  };
  for (const table of document.querySelectorAll("table.records")) {
    const body = table.tBodies[0];
    [...table.tHead.rows[0].cells].forEach((head, place) => {
      const button = create("button", { type: "button", class: "sort" }, head.textContent);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows].map((row) => [key(row.cells[place]), row]);
        rows.sort(([a], [b]) => (a === "") - (b === "") || order.compare(a, b) * (down ? -1 : 1));
        body.append(...rows.map(([, row]) => row));
      });
    });
  }
};

// Copying: beside a text that is meant to be copied stands a button. Where the browser keeps the clipboard from pages, as
// over plain HTTP, the text is selected first and copied as a person would.
const copying = () => {
  const copy = async (element) => {
    const text = element.innerText.trim();
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      getSelection().selectAllChildren(element);
      return document.execCommand("copy");
    }
  };
  for (const element of document.querySelectorAll("[data-copy]")) {
    const button = create("button", { type: "button" }, element.dataset.copy);
    const status = create("span", { role: "status", class: "aside" });
    button.addEventListener("click", async () => {
      status.textContent = (await copy(element)) ? element.dataset.copied : "";
    });
    element.after(button, " ", status);
  }
};

// The search: parts of an index come as scripts, so that it works without a server too.
const index = { names: null, records: 0, letters: 1, parts: new Map(), waiting: new Map() };
globalThis.kumppani = {
  names: (data) => { index.names = data.names; index.records = data.records; index.letters = data.letters; },
  words: (beginning, words) => index.parts.set(beginning, new Map(Object.entries(words))),
};
const load = (folder, part) => {
  if (!index.waiting.has(part)) {
    index.waiting.set(part, new Promise((done) => {
      const script = create("script", { src: folder + part + ".js" });
      script.onload = script.onerror = () => done();
      document.head.append(script);
    }));
  }
  return index.waiting.get(part);
};
const beginning = (word) => [...word].slice(0, index.letters).map((letter) => (/[a-z0-9]/.test(letter) ? letter : "_")).join("");
const distance = (a, b) => {
  // Letters added, dropped, changed or swapped with their neighbour.
  let before = [], last = [...Array(b.length + 1).keys()];
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      let cost = Math.min(last[j] + (a[i] === b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1);
      if (i && j && a[i] === b[j - 1] && a[i - 1] === b[j]) cost = Math.min(cost, before[j - 1] + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
};
// The records with a word, each with how well it fits: the whole word, its beginning, an inflected form, a slip.
const matches = (word) => {
  const found = new Map();
  const add = (numbers, weight) => numbers.forEach((number) => found.set(number, Math.max(found.get(number) || 0, weight)));
  const words = index.parts.get(beginning(word)) || new Map();
  const stem = word.length > 5 ? word.slice(0, Math.max(4, word.length - 3)) : word;
  for (const [other, numbers] of words) {
    if (other === word) add(numbers, 8);
    else if (other.startsWith(word)) add(numbers, 6);
    else if (word.startsWith(other) && other.length > 3 && word.length - other.length < 5) add(numbers, 5);
  }
  if (!found.size) for (const [other, numbers] of words) if (other.startsWith(stem)) add(numbers, 4);
  if (!found.size && word.length > 3) {
    for (const [other, numbers] of words) {
      if (Math.abs(other.length - word.length) < 2 && distance(word, other) < 2) add(numbers, 3);
      else if (distance(word, other.slice(0, word.length)) < 2) add(numbers, 2);
    }
  }
  return found;
};
const find = async (folder, text) => {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  await load(folder, "names");
  if (!index.names || !words.length) return [];
  await Promise.all(words.map((word) => load(folder, "w-" + beginning(word))));
  let found = null;
  for (const word of words) {
    const own = matches(word);
    if (!found) found = own;
    else for (const [number, weight] of found) own.has(number) ? found.set(number, weight + own.get(number)) : found.delete(number);
  }
  const whole = fold(text).trim();
  return [...found].map(([number, weight]) => {
    const name = fold(index.names[number][0]);
    // Pages of the site come before records that fit as well.
    const page = number < index.records ? 0 : 1;
    const bonus = page + (name === whole ? 40 : name.startsWith(whole) ? 20 : words.every((word) => name.includes(word.slice(0, 4))) ? 10 : 0);
    return { number, weight: weight + bonus };
  }).sort((a, b) => b.weight - a.weight || a.number - b.number).map(({ number }) => index.names[number]);
};
// With a server the results are parts of its page: the same that the form would lead to.
const askServer = (results) => {
  const input = document.querySelector("form.search input");
  let waiting = 0;
  const show = async () => {
    const text = input.value.trim();
    const address = location.pathname + (text ? "?" + new URLSearchParams({ q: text }) : "");
    const response = await fetch(address);
    if (!response.ok || text !== input.value.trim()) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    results.replaceChildren(...page.getElementById("results").childNodes);
    const names = document.getElementById("all-names");
    if (names) names.hidden = text !== "";
    history.replaceState(null, "", address);
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 150);
  });
};
const search = () => {
  const results = document.getElementById("results");
  const query = new URLSearchParams(location.search).get("q") || "";
  if (results && results.dataset.live !== undefined) askServer(results);
  else if (results) {
    document.querySelector(".without-script").hidden = true;
    const input = document.querySelector("form.search input");
    const folder = results.dataset.index;
    const show = async () => {
      const text = input.value.trim();
      document.getElementById("all-names").hidden = text !== "";
      if (!text) return results.replaceChildren();
      const found = await find(folder, text);
      if (text !== input.value.trim()) return;
      const list = create("ol");
      for (const [title, address, kind, status] of found.slice(0, 100)) {
        const item = create("li");
        item.append(create("a", { href: address }, title), " ", create("span", { class: "aside" }, [kind, status].filter(Boolean).join(" · ")));
        list.append(item);
      }
      results.replaceChildren(create("p", {}, !found.length ? results.dataset.none : found.length === 1 ? results.dataset.one : results.dataset.count.replace("{count}", found.length)), list);
    };
    input.value = query;
    input.addEventListener("input", show);
    input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      history.replaceState(null, "", "?" + new URLSearchParams({ q: input.value }));
      show();
    });
    show();
  }
  document.addEventListener("keydown", (event) => {
    const input = document.querySelector("form.search input");
    const isTyping = /^(input|textarea|select)$/i.test(document.activeElement.tagName);
    if (event.key === "/" && input && !isTyping) { event.preventDefault(); input.focus(); }
  });
};

filters();
sorting();
copying();
search();
