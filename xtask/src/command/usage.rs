//! What can be said on the command line, for people.

/// What `cargo xtask help` says.
pub const USAGE: &str = "\
cargo xtask COMMAND

  setup                    install the pinned tools that are missing; every other command does it too
  dev                      build, then run page, Worker, database and sandbox on this machine
      --port N             of the page and its API (8787; 0: any free one)
      --sandbox-port N     of the sandbox (8788; 0: any free one); asks for the sandbox also when
                           .dev.vars names the real services
      --state DIR          where database and pictures are kept (.state)
      --dist DIR           the built page, when it is not dist/
      --var NAME:VALUE     a setting of the Worker, before all others; may be repeated
      --watch              rebuild page and Worker when their sources change
      --release            build what would be deployed, not the quick development build
      --no-build           run what has been built
  build [page | worker]    dist/ and edge/build/, their sizes, and an error if they are too big
      --dev                quick to build, and not measured
  test [fast]              everything, fast checks first; `fast` ends before builds and browsers
  simulate                 play seeded histories of the ledger and audit each
      --histories N        how many (10000)
      --seed S             of the first (1); a failure names its own
  fuzz [TARGET]            make up inputs for the edge's doors and check what must hold of each
      --seconds N          how long for each target (10)
  mutants [ROOM]           change coin, auth or flow (or all) in every small way and count what no test notices
  bench [PART...]          measure into bench/results.md: journey, edge, worker, page, growth; all by default
  screenshots [SCREEN...]  photograph every screen, at three widths, by day and by night, in both languages
      --out DIR            where the pictures go (target/screenshots)
      --no-build           of what has been built
  lighthouse               measure the page on Lighthouse's phone, and fail below its marks
      --no-build           of what has been built
  deploy                   check, build, migrate and deploy to Cloudflare
  coins grant USER N       give N coins to the user with this UUID
  coins audit              prove that the ledger is sound, or list what breaks it
      --remote             in the deployed database, not the local one
      --state DIR          which local one (.state)
  wrangler ARGS...         the pinned wrangler with its pinned Node, for example `wrangler login`";
