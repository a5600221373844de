package dev.gatehouse.cli.control;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What goes over the control socket: arguments one way, output and exit code the other. */
public final class ControlMessage {
    private static final int MOST_ARGUMENTS = 100;

    private ControlMessage() {}

    /** What a command printed and its exit code. */
    public record Reply(int exitCode, String output, String errors) {}

    public static void sendArguments(DataOutputStream out, List<String> arguments)
            throws IOException {
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            out.writeUTF(argument);
        }
        out.flush();
    }

    static List<String> receiveArguments(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) {
            throw new IOException("Not a control message");
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(in.readUTF());
        }
        return arguments;
    }

    static void sendReply(DataOutputStream out, Reply reply) throws IOException {
        out.writeInt(reply.exitCode());
        out.writeUTF(reply.output());
        out.writeUTF(reply.errors());
        out.flush();
    }

    public static Reply receiveReply(DataInputStream in) throws IOException {
        return new Reply(in.readInt(), in.readUTF(), in.readUTF());
    }
}
