package org.kiln.report.drawing;

/** How drawings look. */
final class SvgStyle {
  static final String TEXT =
      """
      svg { --ground: #fbfaf8; --box: #ffffff; --rim: #d9d4cb; --ink: #23211e; --faint: #77726a; --line: #b8b1a5;
        --package: #2f6fb0; --static_library: #b4602b; --shared_library: #8452a8; --runtime: #2f8a57;
        --cpython_module: #9a7d12; font-family: system-ui, sans-serif; }
      @media (prefers-color-scheme: dark) {
        svg { --ground: #1b1a18; --box: #262421; --rim: #45413b; --ink: #f0ede8; --faint: #a39c91; --line: #5e584f;
          --package: #6fa8e0; --static_library: #e0935f; --shared_library: #bd8fe0; --runtime: #6cc593;
          --cpython_module: #d6b84a; }
      }
      .ground { fill: var(--ground); }
      .title { fill: var(--ink); font-size: 18px; font-weight: 600; }
      .below, .key text { fill: var(--faint); font-size: 11px; }
      .line { fill: none; stroke: var(--line); stroke-width: 1.5; marker-end: url(#end); }
      #end path { fill: var(--line); }
      .box, .line { transition: opacity .15s; }
      .box text { fill: var(--ink); font-size: 14px; font-weight: 600; }
      .box text.below { fill: var(--faint); font-size: 11px; font-weight: 400; }
      .box rect { fill: var(--box); stroke: var(--rim); }
      .box.target rect { stroke: var(--type); stroke-width: 2; }
      .box:hover rect { stroke: var(--type); stroke-width: 2; }
      .mark { stroke: var(--type); stroke-width: 4; stroke-linecap: round; }
      .key circle { fill: var(--type); }
      .package { --type: var(--package); }
      .static_library { --type: var(--static_library); }
      .shared_library { --type: var(--shared_library); }
      .runtime { --type: var(--runtime); }
      .cpython_module { --type: var(--cpython_module); }
      """;

  private SvgStyle() {}
}
