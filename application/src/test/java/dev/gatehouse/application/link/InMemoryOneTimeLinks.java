package dev.gatehouse.application.link;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.link.LinkPurpose;
import dev.gatehouse.domain.link.OneTimeLink;
import dev.gatehouse.domain.secret.SecretHash;

import java.util.Optional;

public final class InMemoryOneTimeLinks implements OneTimeLinks {
    private final Memory.Table<SecretHash, OneTimeLink> rows;

    public InMemoryOneTimeLinks(Memory memory) {
        this.rows = memory.table();
    }

    @Override
    public void keep(OneTimeLink link) {
        rows.put(link.hash(), link);
    }

    @Override
    public Optional<OneTimeLink> find(SecretHash hash) {
        return rows.get(hash);
    }

    @Override
    public boolean consume(SecretHash hash) {
        return rows.remove(hash);
    }

    @Override
    public void withdrawSetUpLinks() {
        rows.where(link -> link.purpose() instanceof LinkPurpose.SetUpInstallation)
                .forEach(link -> rows.remove(link.hash()));
    }
}
