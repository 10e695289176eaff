//! The pieces that JSON is made of.

use super::Garbled;
use std::borrow::Cow;

/// The beginning of a value; of all but arrays and objects, the whole.
pub(super) enum Token<'t> {
    Null,
    Flag(bool),
    /// A whole number from 0.
    Count(u64),
    /// A whole number below 0.
    Below(i64),
    /// Any other number.
    Fraction,
    Text(Cow<'t, str>),
    Array,
    Object,
}

/// What is left of a text.
pub(super) struct Reader<'t> {
    rest: &'t str,
}

impl<'t> Reader<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { rest: text }
    }

    /// Whether nothing is left but space.
    pub(super) fn is_at_end(&mut self) -> bool {
        self.skip_space();
        self.rest.is_empty()
    }

    /// Whether this comes next; if so, it is taken.
    pub(super) fn takes(&mut self, mark: &str) -> bool {
        self.skip_space();
        let rest = self.rest.strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    pub(super) fn demand(&mut self, mark: &str) -> Result<(), Garbled> {
        if self.takes(mark) { Ok(()) } else { Err(Garbled) }
    }

    pub(super) fn token(&mut self) -> Result<Token<'t>, Garbled> {
        let marks = [
            ("null", Token::Null),
            ("true", Token::Flag(true)),
            ("false", Token::Flag(false)),
            ("[", Token::Array),
            ("{", Token::Object),
        ];
        for (mark, token) in marks {
            if self.takes(mark) {
                return Ok(token);
            }
        }
        if self.takes("\"") { self.text().map(Token::Text) } else { self.number() }
    }

    /// A text, where nothing else may be.
    pub(super) fn name(&mut self) -> Result<Cow<'t, str>, Garbled> {
        self.demand("\"")?;
        self.text()
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Takes the characters that fit.
    fn run(&mut self, fits: fn(char) -> bool) -> &'t str {
        let end = self.rest.find(|it| !fits(it)).unwrap_or(self.rest.len());
        let (run, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        run
    }

    fn next(&mut self) -> Result<char, Garbled> {
        let mut letters = self.rest.chars();
        let letter = letters.next().ok_or(Garbled)?;
        self.rest = letters.as_str();
        Ok(letter)
    }

    fn number(&mut self) -> Result<Token<'t>, Garbled> {
        let digits = self.run(|it| it.is_ascii_digit() || matches!(it, '-' | '+' | '.' | 'e' | 'E'));
        if let Ok(count) = digits.parse() {
            return Ok(Token::Count(count));
        }
        match digits.parse() {
            Ok(number) => Ok(Token::Below(number)),
            Err(_) if digits.contains(|it: char| it.is_ascii_digit()) => Ok(Token::Fraction),
            Err(_) => Err(Garbled),
        }
    }

    /// A text after its first quote.
    fn text(&mut self) -> Result<Cow<'t, str>, Garbled> {
        let mut text = Cow::Borrowed(self.run(is_plain));
        loop {
            match self.next()? {
                '"' => return Ok(text),
                '\\' => {
                    let letter = self.escaped()?;
                    text.to_mut().push(letter);
                    text.to_mut().push_str(self.run(is_plain));
                }
                _ => return Err(Garbled), // a control character
            }
        }
    }

    /// What stands after a backslash.
    fn escaped(&mut self) -> Result<char, Garbled> {
        Ok(match self.next()? {
            mark @ ('"' | '\\' | '/') => mark,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.unit().and_then(|unit| self.scalar(unit)),
            _ => return Err(Garbled),
        })
    }

    /// Four hexadecimal digits: a unit of UTF-16.
    fn unit(&mut self) -> Result<u16, Garbled> {
        let (digits, rest) = self.rest.split_at_checked(4).ok_or(Garbled)?;
        self.rest = rest;
        if digits.starts_with('+') {
            Err(Garbled)
        } else {
            u16::from_str_radix(digits, 16).map_err(|_| Garbled)
        }
    }

    /// The scalar that begins with this unit, the second half of a pair included.
    fn scalar(&mut self, unit: u16) -> Result<char, Garbled> {
        let low = if (0xd800..0xdc00).contains(&unit) && self.rest.starts_with("\\u") {
            self.next()?;
            self.next()?;
            Some(self.unit()?)
        } else {
            None
        };
        let mut scalars = char::decode_utf16([unit].into_iter().chain(low));
        match (scalars.next(), scalars.next()) {
            (Some(Ok(scalar)), None) => Ok(scalar),
            _ => Err(Garbled),
        }
    }
}

/// What stands for itself in a text.
fn is_plain(letter: char) -> bool {
    !matches!(letter, '"' | '\\' | '\0'..='\u{1f}')
}
