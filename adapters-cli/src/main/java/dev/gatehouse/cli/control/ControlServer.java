package dev.gatehouse.cli.control;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;

/**
 * Runs the owner's commands inside the server, which alone holds the database's file.
 *
 * <p>Who may connect decides the file system: the socket's directory is open to its owner only.
 */
public final class ControlServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ControlServer.class.getName());
    private final Function<List<String>, ControlMessage.Reply> commands;
    private final ServerSocketChannel channel;
    private final UnixDomainSocketAddress bound;

    private ControlServer(
            ControlAddress address, Function<List<String>, ControlMessage.Reply> commands)
            throws IOException {
        this.commands = commands;
        this.bound = address.assign();
        this.channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(bound);
    }

    /** Binds the socket and listens on a virtual thread until it is closed. */
    public static ControlServer start(
            ControlAddress address, Function<List<String>, ControlMessage.Reply> commands)
            throws IOException {
        ControlServer server = new ControlServer(address, commands);
        Thread.ofVirtual().name("control").start(server::listen);
        return server;
    }

    private void listen() {
        while (channel.isOpen()) {
            try {
                SocketChannel client = channel.accept();
                Thread.ofVirtual().name("control-client").start(() -> serve(client));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException broken) {
                LOG.log(Level.WARNING, "The control socket broke", broken);
                return;
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                DataInputStream in = new DataInputStream(Channels.newInputStream(client));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client))) {
            ControlMessage.sendReply(out, commands.apply(ControlMessage.receiveArguments(in)));
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "A command line went away", gone);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(bound.getPath());
    }
}
