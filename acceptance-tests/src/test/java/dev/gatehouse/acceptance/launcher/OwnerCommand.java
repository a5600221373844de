package dev.gatehouse.acceptance.launcher;

import dev.gatehouse.cli.control.ControlAddress;
import dev.gatehouse.cli.control.ControlMessage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/** Runs commands of {@code ./gatehouse} against a running server. */
public final class OwnerCommand {
    private final Path data;

    public OwnerCommand(Path data) {
        this.data = data;
    }

    /** What the command printed; fails when it was refused. */
    public String run(String... arguments) {
        try (SocketChannel server = SocketChannel.open(new ControlAddress(data).find());
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(server));
                DataInputStream in = new DataInputStream(Channels.newInputStream(server))) {
            ControlMessage.sendArguments(out, List.of(arguments));
            ControlMessage.Reply reply = ControlMessage.receiveReply(in);
            if (reply.exitCode() != 0) {
                throw new IllegalStateException(reply.errors() + reply.output());
            }
            return reply.output().strip();
        } catch (IOException notReached) {
            throw new UncheckedIOException(notReached);
        }
    }
}
