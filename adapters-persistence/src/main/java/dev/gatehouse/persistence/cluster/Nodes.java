package dev.gatehouse.persistence.cluster;

import dev.gatehouse.persistence.storage.Database;

/** Whether other nodes may share the database, and how they are told. */
enum Nodes {
    /** H2 in a file: this process alone holds it. */
    ALONE("0") {
        @Override
        void notifyAtCommit(Database database) {
            // Nobody else listens.
        }
    },
    /** PostgreSQL: any number of nodes. */
    SEVERAL("pg_current_xact_id()::text::bigint") {
        @Override
        void notifyAtCommit(Database database) {
            database.list("select pg_notify('" + CHANNEL + "', '')", row -> CHANNEL);
        }
    };

    static final String CHANNEL = "gatehouse_changes";

    private final String act;

    Nodes(String act) {
        this.act = act;
    }

    /** The number of the transaction under way, in SQL. */
    String act() {
        return act;
    }

    /** The database sends it to every listener when, and only if, the transaction commits. */
    abstract void notifyAtCommit(Database database);

    static Nodes of(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:") ? SEVERAL : ALONE;
    }
}
