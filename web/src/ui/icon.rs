//! Line drawings of 24 by 24, in the colour of the text around them.

use yew::prelude::*;

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Drawing {
    /// A plus.
    Add,
    /// An arrow to the left.
    Back,
    /// A camera.
    Camera,
    /// A tick.
    Check,
    /// A cross.
    Close,
    /// Two halves.
    Compare,
    /// A clock.
    Clock,
    /// Two sheets.
    Copy,
    /// An arrow into a tray.
    Download,
    /// An eye.
    Eye,
    /// An arrow to the right.
    Forward,
    /// A landscape.
    Landscape,
    /// A minus.
    Less,
    /// A letter.
    Mail,
    /// A padlock.
    Lock,
    /// A clipboard.
    Paste,
    /// A pen.
    Pen,
    /// A person.
    Person,
    /// A round arrow.
    Redo,
    /// An arrow that turns back.
    Return,
    /// An arrow out of a box.
    Share,
    /// Sliders.
    Sliders,
    /// A star.
    Star,
    /// A bin.
    Trash,
    /// A triangle with a mark.
    Warn,
    /// A cloud that is crossed out.
    Offline,
}

impl Drawing {
    const fn path(self) -> &'static str {
        match self {
            Self::Add => "M12 5v14M5 12h14",
            Self::Back => "M15 5l-7 7 7 7",
            Self::Camera => "M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
            Self::Check => "M5 13l4.5 4.5L19 7",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Compare => "M12 3v18M9 6H4v12h5M15 6h5v12h-5",
            Self::Clock => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",
            Self::Copy => "M9 9h11v11H9zM5 15H4V4h11v1",
            Self::Download => "M12 4v11m0 0l-4.5-4.5M12 15l4.5-4.5M4 20h16",
            Self::Eye => {
                "M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
            }
            Self::Forward => "M9 5l7 7-7 7",
            Self::Landscape => "M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 6M15.5 8.5h.01",
            Self::Less => "M5 12h14",
            Self::Mail => "M3 6h18v12H3zM3 7l9 6.500L21 7",
            Self::Lock => "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
            Self::Paste => "M8 5H5v16h14V5h-3M9 3h6v4H9z",
            Self::Pen => "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
            Self::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c.6-4 3.700-6 8-6s7.400 2 8 6",
            Self::Redo => "M20 11a8 8 0 1 0-2.300 6.300M20 5v6h-6",
            Self::Return => "M9 5L4.500 9.500 9 14M5 9.500h9a5 5 0 0 1 0 10h-3",
            Self::Share => "M12 15V4m0 0L8 8m4-4l4 4M5 12v8h14v-8",
            Self::Sliders => "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.500v5M9 14.500v5",
            Self::Star => {
                "M12 3.500l2.600 5.400 5.900.800-4.300 4.100 1 5.900L12 16.900 6.800 19.700l1-5.900L3.500 9.700l5.900-.800z"
            }
            Self::Trash => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
            Self::Warn => "M12 4L2.500 20h19zM12 10v4.500M12 17.200v.1",
            Self::Offline => {
                "M3 3l18 18M7 18h10.500M20.500 16a4 4 0 0 0-3-6.700A6 6 0 0 0 9.500 6M6.500 9.500A4.300 4.300 0 0 0 7 18"
            }
        }
    }
}

/// A drawing beside words; never the only name of a control.
pub(crate) fn icon(of: Drawing) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            <path d={of.path()} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
