//! A cable between the browser and Etalase. Pulled, it cuts whatever runs through it, also what does not belong to the
//! page's own thread and so is not cut by the browser's pretence of being offline.

use stack::Stack;
use std::sync::Arc;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// The cable, plugged in at first.
#[derive(Debug)]
pub struct Cable {
    address: String,
    plugged: watch::Sender<bool>,
}

impl Cable {
    /// A new one to the stack that all stories share.
    pub async fn new() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("its address"));
        let (plugged, seen) = watch::channel(true);
        let target: Arc<str> = Stack::shared().url().trim_start_matches("http://").into();
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                tokio::spawn(relay(near, target.clone(), seen.clone()));
            }
        });
        Self { address, plugged }
    }

    /// Where Etalase is at this end of it.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Pulls it, or plugs it in again.
    pub fn plug(&self, plugged: bool) {
        self.plugged.send_replace(plugged);
    }
}

async fn relay(mut near: TcpStream, target: Arc<str>, mut plugged: watch::Receiver<bool>) {
    if !*plugged.borrow_and_update() {
        return;
    }
    let Ok(mut far) = TcpStream::connect(&*target).await else { return };
    tokio::select! {
        _ = copy_bidirectional(&mut near, &mut far) => {}
        _ = plugged.wait_for(|plugged| !plugged) => {}
    }
}
