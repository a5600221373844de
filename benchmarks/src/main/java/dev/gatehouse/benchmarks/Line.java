package dev.gatehouse.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to the server that is kept open, and costs the client as little as possible: on a
 * small machine the client would else take from the server what is measured.
 */
final class Line implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    Line(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(20_000);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What came back; the body is read completely. */
    record Answer(int status, String body) {}

    /** A request as a browser sends it, as far as the server looks at it. */
    static byte[] request(String path, String cookie) {
        String header = cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
        return ("GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: benchmarks\r\n"
                        + "Accept: text/html,application/json\r\n"
                        + header
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Answer send(byte[] request) {
        try {
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().substring(9, 12));
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            byte[] body = in.readNBytes(length);
            return new Answer(status, new String(body, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
