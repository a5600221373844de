package dev.gatehouse.sandbox;

import dev.gatehouse.sandbox.admin.Changes;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.document.Shelves;
import dev.gatehouse.sandbox.document.Variables;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.realm.Realms;
import dev.gatehouse.sandbox.seed.Planting;
import dev.gatehouse.sandbox.seed.SeedFile;
import dev.gatehouse.sandbox.state.StateFile;
import dev.gatehouse.sandbox.tenant.Tenant;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;

import java.io.IOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running sandbox: the admin port and one port for each tenant, all on loopback. */
public final class Sandbox implements AutoCloseable {
    private final ApplicationContext context;
    private final Realms realms;
    private final Optional<StateFile> state;

    private Sandbox(ApplicationContext context, Realms realms, Optional<StateFile> state) {
        this.context = context;
        this.realms = realms;
        this.state = state;
    }

    /** Starts; throws with one helpful line when a port is taken or a file cannot be read. */
    public static Sandbox start(Arguments arguments) throws IOException {
        SeedFile seed = SeedFile.read(arguments.seed());
        ApplicationContext context =
                ApplicationContext.builder()
                        .properties(listeners(arguments.port(), seed.tenants()))
                        .deduceEnvironment(false)
                        .banner(false)
                        .build()
                        .start();
        Optional<StateFile> state =
                arguments
                        .state()
                        .map(file -> new StateFile(file, context.getBean(ObjectMapper.class)));
        Realms realms = realms(arguments, seed, state);
        context.registerSingleton(Realms.class, realms);
        Changes changes = () -> state.ifPresent(StateFile::changed);
        context.registerSingleton(Changes.class, changes);
        try {
            context.getBean(EmbeddedServer.class).start();
        } catch (RuntimeException e) {
            context.close();
            throw taken(e, arguments.port(), seed.tenants().size());
        }
        state.ifPresent(file -> file.keep(realms.all()));
        state.ifPresent(StateFile::changed);
        return new Sandbox(context, realms, state);
    }

    private static Realms realms(Arguments arguments, SeedFile seed, Optional<StateFile> state)
            throws IOException {
        Variables variables = new Variables(arguments.variables());
        Runnable changed = state.<Runnable>map(file -> file::changed).orElse(() -> {});
        Optional<StateFile.Kept> kept = state.isPresent() ? state.get().read() : Optional.empty();
        List<Realm> realms = new ArrayList<>();
        int port = arguments.port();
        for (Document tenant : seed.tenants()) {
            Shelves shelves = new Shelves(variables, changed);
            Realm realm = Realm.around(new Tenant(tenant.text("name"), ++port, shelves), changed);
            if (kept.isEmpty() || !kept.get().restore(realm)) {
                new Planting(tenant, shelves).plant();
            }
            realms.add(realm);
        }
        return new Realms(arguments.port(), realms);
    }

    private static Map<String, Object> listeners(int port, List<Document> tenants) {
        Map<String, Object> properties = new HashMap<>();
        String prefix = "micronaut.server.netty.listeners.";
        properties.put(prefix + "admin.host", "127.0.0.1");
        properties.put(prefix + "admin.port", port);
        int next = port;
        for (Document tenant : tenants) {
            properties.put(prefix + tenant.text("name") + ".host", "127.0.0.1");
            properties.put(prefix + tenant.text("name") + ".port", ++next);
        }
        return properties;
    }

    private static IOException taken(RuntimeException error, int port, int tenants) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new IOException(
                        "one of the ports "
                                + port
                                + " to "
                                + (port + tenants)
                                + " is taken; choose others with --port");
            }
        }
        return new IOException("the server did not start: " + error.getMessage(), error);
    }

    public Realms realms() {
        return realms;
    }

    public ApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        state.ifPresent(StateFile::close);
        context.close();
    }
}
