// The search itself: a linear scan over the rows of find-facts.js and find-texts.js.
// Nothing here touches the page. A term fits where a word begins with it.
(function () {
  "use strict";

  var QUERY = 200, TERMS = 12, TERM = 40;
  // What a term weighs more in the part of a title that says who says it.
  var LEAD = 4;
  var FACETS = ["actor", "topic", "kind", "stance", "year", "source"];
  // Words that questions hold and facts do not; kept when a query has no others.
  var EMPTY = new Set(("a an the of on in at to for and or by with from about as it its is are was were be who whom " +
    "what when where which why how did do does has have had that this these those said say says draw draws drew " +
    "drawn fact facts rest rests").split(" "));
  // Words by which a claim is found that another claim stands against.
  var DISPUTED = "against disputed rejected contradicted opposed";

  function fold(text) {
    var low = text.toLowerCase();
    return /^[\x00-\x7f]*$/.test(low) ? low : low.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  // "demanded" finds "demands", "elections" an "election": the ending of a longer word is dropped.
  function stem(term) {
    return /^\d/.test(term) ? term : term.replace(/^(.{4,}?)(?:ing|ed|es|s)$/, "$1");
  }

  function termsOf(query) {
    var words = fold(query.slice(0, QUERY)).match(/[\p{L}\p{N}]+/gu) || [];
    var found = words.filter(function (word) { return word.length > 1 || /\d/.test(word); });
    var telling = found.filter(function (word) { return !EMPTY.has(word); });
    return Array.from(new Set((telling.length ? telling : found).map(function (word) {
      return stem(word.slice(0, TERM));
    }))).slice(0, TERMS);
  }

  function isLetter(text, at) {
    return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at]);
  }

  // Where a word of the text begins with the term, or -1; a day is not found in a longer number.
  function indexOfTerm(text, term, from) {
    var at = text.indexOf(term, from || 0);
    var isNumber = /^\d+$/.test(term);
    while (at >= 0) {
      if (!isLetter(text, at - 1) && !(isNumber && isLetter(text, at + term.length))) { return at; }
      at = text.indexOf(term, at + 1);
    }
    return -1;
  }

  function named(table, number) { return number < 0 ? "" : table[number][1]; }

  // Rows as the scan needs them: folded once, names in place of numbers.
  function readFacts(data) {
    var rows = data.rows.map(function (row, order) {
      var kind = data.kinds[row[0]];
      var actors = row[7].map(function (one) { return data.actors[one]; });
      var sources = row[8].map(function (one) { return data.sources[one]; });
      var year = /^\d{4}/.test(row[5]) ? row[5].slice(0, 4) : "";
      return {
        order: order, kind: kind[0], address: kind[1] + "/" + row[1] + ".html", title: row[2],
        date: row[5], when: row[6], words: row[9],
        passage: row[10] ? "sources/" + sources[0][0] + ".html#" + row[10] : "",
        sourceName: sources.length ? sources[0][1] : "",
        against: (row[11] || []).map(function (one) { return data.actors[one][1]; }),
        keys: {
          actor: actors.map(function (one) { return one[0]; }),
          topic: row[4] < 0 ? [] : [data.topics[row[4]][0]],
          kind: [kind[0]],
          stance: row[3] < 0 ? [] : [data.stances[row[3]][0]],
          year: year ? [year] : [],
          source: sources.map(function (one) { return one[0]; }),
        },
        inTitle: fold(row[2]),
        lead: row[2].indexOf(": ") + 1,
        inNames: fold([(row[11] || []).length ? DISPUTED : "", kind[0], named(data.stances, row[3]), named(data.topics, row[4]), row[6], row[5]]
          .concat(actors.concat(sources).map(function (one) { return one[1]; })).join(" ")),
        inWords: fold(row[9]),
      };
    });
    return {
      rows: rows,
      names: {
        actor: new Map(data.actors), topic: new Map(data.topics), stance: new Map(data.stances),
        source: new Map(data.sources), kind: new Map(data.kinds.map(function (one) { return [one[0], one[0]]; })),
        year: new Map(),
      },
    };
  }

  function readTexts(data, facts) {
    return data.rows.map(function (row, order) {
      var source = facts.sources[row[0]];
      return {
        order: order, kind: "article", title: source[1], words: row[2], date: "", when: "",
        address: "sources/" + source[0] + ".html#" + row[1], keys: { source: [source[0]] },
        inTitle: "", inNames: "", inWords: fold(row[2]),
      };
    });
  }

  function rate(row, terms, phrase) {
    var matched = 0, score = 0;
    terms.forEach(function (term) {
      var at = indexOfTerm(row.inTitle, term);
      var points = at >= 0 ? (isLetter(row.inTitle, at + term.length) ? 5 : 6) : 0;
      if (points && at < row.lead) { points += LEAD; }
      if (!points && indexOfTerm(row.inNames, term) >= 0) { points = 3; }
      if (!points && indexOfTerm(row.inWords, term) >= 0) { points = 2; }
      matched += points ? 1 : 0;
      score += points;
    });
    if (matched === terms.length && phrase) {
      if (row.inTitle.includes(phrase)) { score += 8; }
      if (row.inWords.includes(phrase)) { score += 6; }
    }
    return { row: row, matched: matched, score: score };
  }

  function byRank(a, b) {
    return b.score - a.score || (a.row.date < b.row.date ? 1 : a.row.date > b.row.date ? -1 : 0) ||
      a.row.order - b.row.order;
  }

  // The rows that have all terms; when none has, those that have most of them.
  function scan(rows, query) {
    var terms = termsOf(query);
    var phrase = fold(query.slice(0, QUERY)).trim();
    phrase = phrase.includes(" ") ? phrase : "";
    if (!terms.length) {
      return { terms: terms, isWhole: true, hits: rows.map(function (row) { return { row: row, matched: 0, score: 0 }; }) };
    }
    var rated = rows.map(function (row) { return rate(row, terms, phrase); });
    var most = rated.reduce(function (most, one) { return Math.max(most, one.matched); }, 0);
    var enough = most * 2 >= terms.length ? most : terms.length;
    return {
      terms: terms, isWhole: most === terms.length,
      hits: rated.filter(function (one) { return one.matched && one.matched === enough; }),
    };
  }

  // Hits under the filters, and for every facet how many hits each of its values would leave.
  function search(facts, query, filters) {
    var found = scan(facts.rows, query);
    var counts = {};
    FACETS.forEach(function (facet) { counts[facet] = new Map(); });
    var hits = found.hits.filter(function (hit) {
      var failed = FACETS.filter(function (facet) {
        return filters[facet] && !hit.row.keys[facet].includes(filters[facet]);
      });
      (failed.length ? failed.length === 1 ? failed : [] : FACETS).forEach(function (facet) {
        hit.row.keys[facet].forEach(function (key) {
          counts[facet].set(key, (counts[facet].get(key) || 0) + 1);
        });
      });
      return !failed.length;
    });
    return { terms: found.terms, isWhole: found.isWhole, counts: counts, hits: hits.sort(byRank) };
  }

  // Sentences with all terms; other facets than the source are not known of a sentence.
  function searchTexts(rows, query, filters) {
    var found = termsOf(query).length ? scan(rows, query) : { isWhole: false, hits: [], terms: [] };
    return !found.isWhole ? [] : found.hits.filter(function (hit) {
      return !filters.source || hit.row.keys.source.includes(filters.source);
    }).sort(byRank);
  }

  // [from, to] of each place of the terms in a text, in order and apart.
  function placesOf(text, terms) {
    var folded = fold(text);
    if (folded.length !== text.length) { return []; }
    var found = [];
    terms.forEach(function (term) {
      for (var at = indexOfTerm(folded, term); at >= 0; at = indexOfTerm(folded, term, at + 1)) {
        var end = at + term.length;
        while (isLetter(folded, end)) { end += 1; }
        found.push([at, end]);
      }
    });
    found.sort(function (a, b) { return a[0] - b[0]; });
    return found.filter(function (place, n) { return !n || place[0] >= found[n - 1][1]; });
  }

  window.factcardsSearch = {
    FACETS: FACETS, readFacts: readFacts, readTexts: readTexts, search: search,
    searchTexts: searchTexts, placesOf: placesOf,
  };
})();
