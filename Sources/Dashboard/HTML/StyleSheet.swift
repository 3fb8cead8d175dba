/// How the pages look: one style sheet, no script, no font or picture from elsewhere.
enum StyleSheet {
    static let text = """
        :root {
          color-scheme: light dark;
          --paper: #faf8f4; --card: #fffefb; --ink: #1d1b18; --soft: #5b574f; --faint: #8a857b; --line: #e5e0d6;
          --gone: #a3201d; --gone-back: #fbe6e3; --doubt: #875400; --doubt-back: #fbeecd; --back: #1a6240; --back-back: #dff1e6;
          --link: #234f8e; --rail: #e9e4da; --h1: #f1cdc8; --h2: #dd8f87; --h3: #c4524b; --h4: #8f1613;
          --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "Noto Naskh Arabic", "Noto Serif Hebrew",
            "Noto Serif CJK SC", Georgia, serif;
          --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Liberation Sans", sans-serif;
          --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #151412; --card: #1c1b18; --ink: #ece8df; --soft: #b0aa9e; --faint: #857f74; --line: #312f2a;
            --gone: #ff9a91; --gone-back: #45191a; --doubt: #f0c069; --doubt-back: #3d2e0e; --back: #7fd6a5; --back-back: #143524;
            --link: #9dbff0; --rail: #2e2c27; --h1: #4a2422; --h2: #7d332f; --h3: #bb4b44; --h4: #ff8d83;
          }
        }
        * { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink); font: 100%/1.55 var(--sans); -webkit-text-size-adjust: 100%; }
        body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; }
        main { flex: 1; padding-block: 1.75rem 4rem; }
        .inner { width: 100%; max-width: 68rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
        a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .18em; }
        a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible {
          outline: .15rem solid var(--link); outline-offset: .15rem; border-radius: .2rem; }
        .skip { position: absolute; inset-inline-start: -99rem; }
        .skip:focus { inset-inline-start: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
        bdi { unicode-bidi: isolate; }
        code, kbd { font: .86em var(--mono); background: var(--rail); padding: .1em .35em; border-radius: .25em; }

        .top { border-block-end: 1px solid var(--line); background: var(--card); }
        .top .inner { display: flex; align-items: baseline; gap: .4rem 2rem; flex-wrap: wrap; padding-block: .9rem; }
        .mark { font: 600 1.5rem/1 var(--serif); letter-spacing: -.02em; color: var(--ink); text-decoration: none; }
        .mark s { text-decoration: line-through .07em var(--gone); }
        nav[aria-label=Pages] { display: flex; gap: 1.25rem; flex-wrap: wrap; }
        nav[aria-label=Pages] a { color: var(--soft); text-decoration: none; padding-block: .15rem; }
        nav[aria-label=Pages] a:hover { color: var(--ink); }
        nav[aria-label=Pages] a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: 0 .13rem 0 var(--gone); }
        .pulse { margin: 0; margin-inline-start: auto; color: var(--faint); font-size: .85rem; }
        .dot { display: inline-block; inline-size: .55rem; block-size: .55rem; border-radius: 50%; margin-inline-end: .45rem;
          background: var(--faint); }
        .dot.well { background: #2f9e63; } .dot.behind { background: #d99a1b; } .dot.blind { background: #d0342c; }
        footer { border-block-start: 1px solid var(--line); color: var(--faint); font-size: .85rem; }
        footer .inner { display: flex; justify-content: space-between; gap: 0 2rem; flex-wrap: wrap; padding-block: .6rem 1.2rem; }
        footer p { margin: .3rem 0; }

        h1, h2, h3, h4 { font-family: var(--serif); font-weight: 600; line-height: 1.22; text-wrap: balance; }
        h1 { font-size: clamp(1.7rem, 4.2vw, 2.35rem); letter-spacing: -.012em; margin: 0 0 1.1rem; }
        h1.long { font-size: clamp(1.35rem, 3.2vw, 1.75rem); }
        h2 { font-size: 1.3rem; margin: 0 0 .7rem; } h3 { font-size: 1.08rem; margin: 1.4rem 0 .6rem; }
        [dir=auto] { text-align: start; }
        .lede { color: var(--soft); font-size: 1.05rem; max-width: 44rem; }
        .hint { color: var(--faint); font-size: .88rem; max-width: 44rem; margin-block: .3rem .8rem; }
        .nothing { color: var(--soft); font: italic 1.1rem var(--serif); padding-block: 2rem; text-align: center; }
        .number { text-align: end; font-variant-numeric: tabular-nums; }

        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1px; margin: 0 0 1.6rem;
          background: var(--line); border: 1px solid var(--line); border-radius: .6rem; overflow: hidden; }
        .figures div { background: var(--card); padding: .85rem 1.1rem; display: flex; flex-direction: column-reverse; }
        .figures dd { margin: 0; font: 600 1.75rem/1.2 var(--serif); font-variant-numeric: tabular-nums; }
        .figures dt { color: var(--faint); font-size: .85rem; }
        .trouble { background: var(--doubt-back); border-inline-start: .25rem solid var(--doubt); padding: .6rem 1.1rem;
          border-radius: .3rem; margin-block-end: 1.4rem; font-size: .92rem; }
        .trouble p, .trouble ul { margin: .2rem 0; }

        .filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; margin-block-end: 1.2rem;
          font-size: .9rem; color: var(--soft); }
        input, select, button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--line);
          border-radius: .4rem; padding: .38rem .65rem; max-width: 100%; }
        button, .button { font-weight: 600; cursor: pointer; background: var(--ink); color: var(--paper); border-color: var(--ink);
          border-radius: .4rem; padding: .42rem .95rem; text-decoration: none; display: inline-block; }
        .others { margin-inline-start: auto; } .others a { margin-inline-start: .8rem; }
        .search { display: flex; flex-wrap: wrap; gap: .6rem; margin-block-end: 1.4rem; }
        .search input { flex: 1 1 16rem; font-size: 1.1rem; padding: .55rem .9rem; }
        .search .hint { flex-basis: 100%; }
        .pager { display: flex; justify-content: space-between; padding-block: 1.4rem; color: var(--faint); }

        .cases { list-style: none; margin: 0; padding: 0; }
        .case { padding-block: 1.1rem; border-block-start: 1px solid var(--line); display: grid;
          grid-template-columns: minmax(0, 1fr) auto; gap: 0 2rem; }
        .case > * { grid-column: 1; }
        .kicker { margin: 0 0 .35rem; color: var(--soft); font-size: .86rem; }
        .kicker .when { color: var(--faint); } .kicker .when::before { content: "· \\200E"; }
        .case h2 { margin: 0; font-size: 1.28rem; } .case h2 a { color: inherit; text-decoration: none; }
        .case h2 a:hover { text-decoration: underline; }
        .how { margin: .3rem 0 0; color: var(--soft); font-size: .94rem; }
        .summary, .snippet { margin: .3rem 0 0; font-family: var(--serif); color: var(--soft); max-width: 46rem; }
        mark { background: var(--doubt-back); color: inherit; border-radius: .15em; padding-inline: .1em; }
        .life { grid-column: 2; grid-row: 1 / span 3; align-self: center; margin: 0; text-align: end; color: var(--faint);
          font-size: .86rem; font-variant-numeric: tabular-nums; display: flex; flex-direction: column; gap: .3rem; align-items: end; }
        .lifebar .rail { fill: var(--rail); } .lifebar .fill { fill: var(--h3); }
        .kicker span, .kicker bdi, .how > span, .life span { unicode-bidi: isolate; }
        .how > span, .life span { direction: ltr; }
        [dir=rtl] .summary { text-align: end; }
        .badge { display: inline-block; font-size: .78rem; font-weight: 600; padding: .08rem .55rem; border-radius: 1rem;
          background: var(--rail); color: var(--soft); margin-inline-end: .35rem; white-space: nowrap; }
        .badge.confirmed, .badge.major, .badge.echo-gone { background: var(--gone-back); color: var(--gone); }
        .badge.suspected, .badge.questioned, .badge.material, .badge.echo-changed { background: var(--doubt-back); color: var(--doubt); }
        .badge.restored, .badge.live, .badge.cleared, .badge.echo-noted { background: var(--back-back); color: var(--back); }
        .flag { font-size: .82rem; border: 1px solid var(--line); border-radius: .25rem; padding: 0 .4rem; color: var(--faint); }

        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        th, td { text-align: start; vertical-align: top; padding: .5rem .8rem; border-block-end: 1px solid var(--line); }
        th:first-child, td:first-child { padding-inline-start: 0; }
        th.number, td.number { text-align: end; white-space: nowrap; }
        thead th { color: var(--faint); font-weight: 500; font-size: .84rem; }
        tbody th { font-weight: 600; } th a { color: inherit; text-decoration: none; }
        small { color: var(--faint); font-size: .84em; } th small, td small { display: block; font-weight: 400; overflow-wrap: anywhere; }
        .feeds .health { min-width: 14rem; } .feeds th[scope] { min-width: 13rem; } .feeds td { white-space: nowrap; } .feeds .health { white-space: normal; }
        tr.problem .health { color: var(--gone); } tr.concern .health { color: var(--doubt); } tr.well .health { color: var(--back); }
        tr.gone { opacity: .6; }

        .case-head { margin-block-end: 2rem; } .case-head h1 { margin-block-end: .6rem; }
        .byline { font: italic 1.05rem var(--serif); color: var(--soft); margin: 0 0 .4rem; }
        .address { overflow-wrap: anywhere; font-size: .9rem; margin: 0 0 1rem; }
        .facts { display: flex; flex-wrap: wrap; gap: .6rem 2rem; margin: 0; }
        .facts dt { color: var(--faint); font-size: .82rem; } .facts dd { margin: 0; overflow-wrap: anywhere;
          font-variant-numeric: tabular-nums; }
        .case-page > section, .case-page > details, main > section { margin-block-end: 2.6rem; }
        .episode { border-inline-start: .25rem solid var(--line); padding-inline-start: 1.25rem; }
        .episode.confirmed { border-color: var(--gone); } .episode.suspected, .episode.questioned { border-color: var(--doubt); }
        .episode.restored, .episode.cleared { border-color: var(--back); }
        .verdict { color: var(--soft); margin-block: 0 .5rem; } .claim { margin-block: .4rem; padding-inline-start: 1.2rem; }
        .gates { background: var(--doubt-back); color: var(--doubt); padding: .5rem .9rem; border-radius: .3rem; }
        .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.25rem; margin-block: 1.4rem; }
        .side { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.25rem; min-width: 0; }
        .side h3 { font: 600 .84rem var(--sans); color: var(--faint); margin: 0 0 .7rem; }
        .side h4 { margin: 0 0 .6rem; font-size: 1.12rem; } .side.before p { font-family: var(--serif); margin: .5rem 0; }
        .side.after .facts { flex-direction: column; gap: .35rem; font-size: .88rem; }
        .answer { font: 600 1.3rem var(--serif); color: var(--gone); margin: 0 0 .8rem; overflow-wrap: anywhere; }
        summary { cursor: pointer; color: var(--link); padding-block: .3rem; }
        .looks, .timeline ol { font-size: .88rem; padding-inline-start: 1.3rem; } .looks li, .timeline li { margin-block: .25rem; }
        .timeline span { color: var(--faint); overflow-wrap: anywhere; }
        td.for { color: var(--gone); } td.against { color: var(--back); }
        td.address { margin: 0; min-width: 12rem; } .found.gone { color: var(--gone); } .found.live, .found.honest { color: var(--back); }
        .echoes { padding-inline-start: 0; list-style: none; } .echoes li { margin-block: .6rem; } .echoes small { display: block; }
        .digest { overflow-wrap: anywhere; font-size: .74em; color: var(--faint); }
        .revisions { font-size: .92rem; } nav.revisions { display: flex; gap: .3rem 1rem; flex-wrap: wrap; margin-block-end: .8rem; }
        nav.revisions a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }

        .words .columns, .words .row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
        .words .columns p { color: var(--faint); font-size: .84rem; margin: .4rem 0; }
        .words .row, .words .both { border-block-start: 1px solid var(--line); }
        .words .row p, .words .both { font: 1.02rem/1.6 var(--serif); margin: 0; padding-block: .55rem; overflow-wrap: anywhere; }
        .words .skipped { color: var(--faint); font-size: .86rem; text-align: center; border-block-start: 1px solid var(--line);
          padding-block: .4rem; margin: 0; }
        del { color: var(--gone); background: var(--gone-back); text-decoration: line-through .08em; border-radius: .15em; }
        ins { color: var(--back); background: var(--back-back); text-decoration: none; font-weight: 600; border-radius: .15em; }
        .moved del, .moved ins { background: none; border-block-end: 2px dotted currentColor; text-decoration: none; font-weight: 400; }

        .chart { display: block; width: 100%; max-width: 46rem; height: auto; }
        .chart text { font: 11.5px var(--sans); fill: var(--faint); font-variant-numeric: tabular-nums; }
        .chart text.strong { fill: var(--ink); font-weight: 600; } .chart text.suspected { fill: var(--doubt); }
        .chart text.confirmed { fill: var(--gone); }
        .chart text:is(.suspected, .confirmed) { stroke: var(--paper); stroke-width: 4px; paint-order: stroke; }
        .grid { stroke: var(--line); } .gate { stroke-dasharray: 4 4; } .gate.suspected { stroke: var(--doubt); }
        .gate.confirmed { stroke: var(--gone); }
        .curve { fill: none; stroke: var(--ink); stroke-width: 2; stroke-linejoin: round; }
        circle.look { fill: var(--card); stroke: var(--ink); stroke-width: 1.8; }
        circle.look.live { stroke: none; fill: var(--back); } circle.look.gone { stroke: none; fill: var(--gone); }
        circle.look.unclear { stroke: none; fill: var(--doubt); }
        .span { stroke-width: 3; stroke-linecap: round; opacity: .45; } .span.live { stroke: var(--back); }
        .span.gone { stroke: var(--gone); } .span.unclear { stroke: var(--doubt); }
        .revision { stroke: var(--ink); } .bar { fill: var(--h3); }
        .bar.cosmetic, .swatch.cosmetic { fill: var(--h1); background: var(--h1); }
        .bar.minor, .swatch.minor { fill: var(--h2); background: var(--h2); }
        .bar.material, .swatch.material { fill: var(--h3); background: var(--h3); }
        .bar.major, .swatch.major { fill: var(--h4); background: var(--h4); }
        .legend { list-style: none; display: flex; gap: 1.2rem; padding: 0; margin: .2rem 0; font-size: .86rem; color: var(--soft); }
        .swatch { display: inline-block; inline-size: .8rem; block-size: .8rem; border-radius: .15rem; margin-inline-end: .4rem; }
        .days { min-width: 38rem; } .days th, .days td { border: 0; padding-block: .12rem; vertical-align: middle; }
        .days th { font-weight: 400; width: 13rem; max-width: 13rem; overflow-wrap: anywhere; } .days td.number { width: 4.5rem; color: var(--soft); }
        .strip { display: block; width: 100%; height: 1.25rem; } .ends { display: flex; justify-content: space-between;
          color: var(--faint); font-size: .8rem; }
        .h0 { fill: var(--rail); } .h1 { fill: var(--h1); } .h2 { fill: var(--h2); } .h3 { fill: var(--h3); } .h4 { fill: var(--h4); }
        .gap { fill: var(--doubt); } .gap.network { fill: var(--gone); } .gap.feed { fill: var(--faint); }
        .endpoints dt { margin-block-start: 1.1rem; } .endpoints dd { margin: .2rem 0 0; color: var(--soft); }
        .endpoints ul { margin: .2rem 0; padding-inline-start: 1.2rem; font-size: .88rem; }

        @media (max-width: 44rem) {
          .sides, .words .row, .words .columns { grid-template-columns: minmax(0, 1fr); }
          .words .row p:empty { display: none; } .words .columns p:first-child { margin-block-end: 0; }
          .case { grid-template-columns: minmax(0, 1fr); }
          .life { grid-column: 1; grid-row: auto; flex-direction: row; align-items: center; justify-self: start; margin-block-start: .5rem; }
          .pulse { margin-inline-start: 0; flex-basis: 100%; } .others { margin-inline-start: 0; }
          .others a:first-child { margin-inline-start: 0; } .episode { padding-inline-start: .9rem; }
          .filters label { flex: 1 1 40%; } .filters select, .filters input { width: 100%; }
          .case-head .facts { display: grid; grid-template-columns: 1fr 1fr; gap: .7rem 1rem; font-size: .92rem; }
          .cards, .cards tbody, .cards th, .cards td { display: block; } .cards thead { position: absolute; inset-inline-start: -99rem; }
          .cards tr { display: grid; grid-template-columns: 1fr 1fr; gap: .15rem 1rem; padding-block: .7rem;
            border-block-end: 1px solid var(--line); }
          .cards th, .cards td { border: 0; padding: 0; min-width: 0; overflow-wrap: anywhere; }
          .cards td[data-is]::before { content: attr(data-is) ": "; color: var(--faint); }
          .cards th.number, .cards td.number { text-align: start; }
          .cards th, .cards .health, .cards .address, .cards [dir=auto] { grid-column: 1 / -1; } .feeds.cards td { white-space: normal; }
          .days, .days tbody, .days tfoot, .days th, .days td { display: block; min-width: 0; } .days tfoot td:not(:has(.ends)) { display: none; }
          .days tr { display: grid; grid-template-columns: minmax(0, 1fr) 4.2rem; gap: 0 .8rem; margin-block-end: .45rem; }
          .days th { grid-column: 1 / -1; width: auto; max-width: none; padding-block: 0; } .days td { padding: 0; }
          .days td.number { width: auto; align-self: center; }
          .chart text { font-size: 18px; } .chart .second { display: none; }
        }
        :is(.side.before p, .words .row p, .words .both, .summary, .snippet):dir(rtl) { font-size: 1.12em; line-height: 1.85; }
        @media print { .top, footer, .filters { display: none; } }

        """

    /// The mark of a struck-out line.
    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d1b18"/>\
        <path d="M9 10h14M9 22h9" stroke="#faf8f4" stroke-width="2.6" stroke-linecap="round"/>\
        <path d="M6 16h20" stroke="#e0564d" stroke-width="3.4" stroke-linecap="round"/></svg>

        """
}
