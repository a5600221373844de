package dev.gatehouse.cli.client;

import dev.gatehouse.cli.control.ControlAddress;
import dev.gatehouse.cli.control.ControlMessage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/** Hands the arguments to the running server and prints what it answers. */
public final class GatehouseCommand {
    private static final int NOT_RUNNING = 3;

    private GatehouseCommand() {}

    public static void main(String[] args) {
        String data = System.getenv().getOrDefault("GATEHOUSE_DATA", "data");
        System.exit(run(new ControlAddress(Path.of(data)), List.of(args)));
    }

    private static int run(ControlAddress address, List<String> arguments) {
        try (SocketChannel server = SocketChannel.open(address.find());
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(server));
                DataInputStream in = new DataInputStream(Channels.newInputStream(server))) {
            ControlMessage.sendArguments(out, arguments);
            ControlMessage.Reply reply = ControlMessage.receiveReply(in);
            System.out.print(reply.output());
            System.err.print(reply.errors());
            return reply.exitCode();
        } catch (IOException notReached) {
            System.err.println(
                    "Gatehouse is not running here, or belongs to another user. Start it with"
                            + " ./run");
            return NOT_RUNNING;
        }
    }
}
