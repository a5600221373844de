package dev.gatehouse.sandbox;

import java.io.IOException;
import java.util.List;

/** Starts the sandbox from the command line. */
public final class OktaSandbox {
    private OktaSandbox() {}

    public static void main(String[] args) {
        try {
            Sandbox sandbox = Sandbox.start(Arguments.parse(List.of(args)));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("okta-sandbox: " + e.getMessage());
            System.exit(1);
        }
    }
}
