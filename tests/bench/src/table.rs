//! A table of results, as Markdown that also reads well as it is.

use std::fmt;

/// A heading, a table, and what must be known to read it.
#[derive(Clone, Debug)]
pub struct Table {
    title: &'static str,
    columns: Vec<&'static str>,
    rows: Vec<Vec<String>>,
    note: String,
}

impl Table {
    /// An empty one.
    pub fn new(title: &'static str, columns: &[&'static str]) -> Self {
        Self { title, columns: columns.to_vec(), rows: Vec::new(), note: String::new() }
    }

    /// One more row; as many cells as there are columns.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().collect();
        assert_eq!(cells.len(), self.columns.len(), "{}: {cells:?}", self.title);
        self.rows.push(cells);
    }

    /// Whether every cell of a column is a number, or left out.
    fn is_of_numbers(&self, column: usize) -> bool {
        let number = |cell: &str| cell.chars().all(|c| c.is_ascii_digit() || "-.% kMBms/".contains(c));
        self.rows.iter().all(|row| number(&row[column]))
    }

    /// What stands below it.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |column: usize| {
            let cells = self.rows.iter().map(|row| row[column].chars().count());
            cells.chain([self.columns[column].chars().count(), 3]).max().unwrap_or(3)
        };
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        writeln!(f, "### {}\n", self.title)?;
        let numbers: Vec<bool> = (0..self.columns.len()).map(|column| self.is_of_numbers(column)).collect();
        let mut line = |cells: &mut dyn Iterator<Item = &str>| {
            for (cell, (width, number)) in cells.zip(widths.iter().zip(&numbers)) {
                if *number { write!(f, "| {cell:>width$} ")? } else { write!(f, "| {cell:<width$} ")? }
            }
            writeln!(f, "|")
        };
        line(&mut self.columns.iter().copied())?;
        let rules: Vec<String> = widths
            .iter()
            .zip(&numbers)
            .map(|(width, number)| match number {
                true => format!("{}:", "-".repeat(width.saturating_sub(1))),
                false => "-".repeat(*width),
            })
            .collect();
        line(&mut rules.iter().map(String::as_str))?;
        for row in &self.rows {
            line(&mut row.iter().map(String::as_str))?;
        }
        if self.note.is_empty() { Ok(()) } else { writeln!(f, "\n{}", self.note) }
    }
}

/// `1.06 s`.
pub fn seconds(ms: f64) -> String {
    format!("{:.2} s", ms / 1_000.0)
}

/// `7.4 ms`.
pub fn millis(ms: f64) -> String {
    format!("{ms:.1} ms")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other() {
        let mut table = Table::new("Fruit", &["kind", "weight"]);
        table.row(["apple".to_owned(), millis(1.0)]);
        let expected = "### Fruit\n\n| kind  | weight |\n| ----- | -----: |\n| apple | 1.0 ms |\n\nRipe.\n";
        assert_eq!(table.note("Ripe.").to_string(), expected);
    }
}
