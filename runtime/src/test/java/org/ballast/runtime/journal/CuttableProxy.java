package org.ballast.runtime.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// A way to a server that can be cut: either at once, or when the server next answers, so that what
/// was asked is done and nobody hears of it.
final class CuttableProxy implements AutoCloseable {
  private static final int BUFFER = 1 << 13;

  private final ServerSocket entry;
  private final int serverPort;
  private final List<Socket> sockets = new ArrayList<>();
  private volatile boolean isMute;

  private CuttableProxy(ServerSocket entry, int serverPort) {
    this.entry = entry;
    this.serverPort = serverPort;
  }

  static CuttableProxy before(int serverPort) throws IOException {
    var entry = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    var proxy = new CuttableProxy(entry, serverPort);
    Thread.ofVirtual().start(proxy::accept);
    return proxy;
  }

  int port() {
    return entry.getLocalPort();
  }

  /// The next answer of the server is not passed on, and cuts the connection.
  void loseNextAnswer() {
    isMute = true;
  }

  synchronized void cut() {
    sockets.forEach(CuttableProxy::close);
    sockets.clear();
  }

  @Override
  public void close() throws IOException {
    entry.close();
    cut();
  }

  private void accept() {
    try {
      while (true) {
        join(entry.accept(), new Socket(InetAddress.getLoopbackAddress(), serverPort));
      }
    } catch (IOException _) {
      // The proxy was closed.
    }
  }

  private synchronized void join(Socket client, Socket server) throws IOException {
    sockets.add(client);
    sockets.add(server);
    var asked = client.getInputStream();
    var answer = client.getOutputStream();
    var toServer = server.getOutputStream();
    var fromServer = server.getInputStream();
    Thread.ofVirtual().start(() -> pass(asked, toServer, false));
    Thread.ofVirtual().start(() -> pass(fromServer, answer, true));
  }

  private void pass(InputStream from, OutputStream to, boolean isAnswer) {
    var buffer = new byte[BUFFER];
    try {
      for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        if (isAnswer && isMute) {
          break;
        }
        to.write(buffer, 0, count);
        to.flush();
      }
    } catch (IOException _) {
      // Either side is gone.
    }
    cut();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is closed all the same.
    }
  }
}
