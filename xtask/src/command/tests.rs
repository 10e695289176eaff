use super::*;

fn parse(line: &str) -> Result<Command> {
    Command::parse(["xtask"].into_iter().chain(line.split_whitespace()).map(OsString::from))
}

#[test]
fn every_command_is_understood() {
    let user = "0d9f3a52-6b1c-4e8e-9a37-2f5b8c1d7e64";
    let grant = || Work::Grant(Grant::new(user, "5").unwrap());
    for (line, command) in [
        ("", Command::Help),
        ("help", Command::Help),
        ("--help", Command::Help),
        ("setup --help", Command::Help),
        ("setup", Command::Setup),
        ("build", Command::Build(Half::ALL.to_vec(), Profile::Release)),
        ("build --dev page", Command::Build(vec![Half::Page], Profile::Dev)),
        ("build worker", Command::Build(vec![Half::Worker], Profile::Release)),
        ("dev", Command::Dev(Options::default())),
        ("test", Command::Test(Extent::Everything)),
        ("test fast", Command::Test(Extent::Fast)),
        ("bench", Command::Bench(Vec::new())),
        ("bench page growth", Command::Bench(vec!["page".into(), "growth".into()])),
        ("screenshots", Command::Screenshots(Album::default())),
        (
            "screenshots viewer --out there --no-build pack",
            Command::Screenshots(Album {
                out: Some("there".into()),
                build: false,
                screens: vec!["viewer".into(), "pack".into()],
            }),
        ),
        ("lighthouse", Command::Lighthouse { build: true }),
        ("lighthouse --no-build", Command::Lighthouse { build: false }),
        ("deploy", Command::Deploy),
        (
            &format!("coins grant {user} 5"),
            Command::Coins(Order { work: grant(), remote: false, state: None }),
        ),
        (
            &format!("coins --remote grant {user} 5 --state there"),
            Command::Coins(Order { work: grant(), remote: true, state: Some("there".into()) }),
        ),
        ("coins audit --remote", Command::Coins(Order { work: Work::Audit, remote: true, state: None })),
        ("simulate", Command::Simulate(Run { histories: 10_000, seed: 1 })),
        ("simulate --seed 7 --histories 3", Command::Simulate(Run { histories: 3, seed: 7 })),
        ("fuzz", Command::Fuzz(fuzz::Run { target: None, seconds: 10 })),
        ("fuzz fal --seconds 600", Command::Fuzz(fuzz::Run { target: Some("fal".to_owned()), seconds: 600 })),
        ("mutants", Command::Mutants(None)),
        ("mutants coin", Command::Mutants(Some("coin".to_owned()))),
        ("wrangler d1 list --json", Command::Wrangler(["d1", "list", "--json"].map(OsString::from).to_vec())),
        ("keep sleep --version", Command::Keep(["sleep", "--version"].map(OsString::from).to_vec())),
    ] {
        assert_eq!(parse(line).unwrap_or_else(|error| panic!("{line}: {error}")), command, "{line}");
    }
}

#[test]
fn dev_takes_its_options_in_any_order() {
    let line =
        "dev --no-build --port 0 --var A:b:c --sandbox-port=0 --state there --var D: --release --dist here";
    let options = Options {
        port: 0,
        sandbox_port: Some(0),
        state: Some("there".into()),
        dist: Some("here".into()),
        vars: vec![("A".into(), "b:c".into()), ("D".into(), String::new())],
        watch: false,
        profile: Profile::Release,
        build: false,
    };
    assert_eq!(parse(line).unwrap(), Command::Dev(options));
}

#[test]
fn what_is_not_understood_is_named() {
    for (line, word) in [
        ("dance", "dance"),
        ("setup now", "now"),
        ("build --fast", "--fast"),
        ("test slow", "slow"),
        ("test fast slow", "slow"),
        ("dev --port", "--port"),
        ("dev --port 70000", "70000"),
        ("dev --var FAL_KEY", "NAME:VALUE"),
        ("dev --var FAL-KEY:x", "FAL-KEY"),
        ("dev --watch --no-build", "--no-build"),
        ("simulate --histories many", "many"),
        ("coins take 5", "grant USER N"),
        ("coins grant me 5", "me"),
    ] {
        let refused = format!("{:#}", parse(line).expect_err(line));
        assert!(refused.contains(word), "{line}: {refused}");
    }
}
