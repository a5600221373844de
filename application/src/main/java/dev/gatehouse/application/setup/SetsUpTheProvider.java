package dev.gatehouse.application.setup;

import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.setup.SetUpCredential;
import dev.gatehouse.domain.setup.WantedSetUp;

import java.util.Map;
import java.util.Optional;

/**
 * A connector that can read a tenant of its provider and make there what a connection needs.
 *
 * <p>The credential is sent to the given origin alone and is forgotten with the reading.
 */
public interface SetsUpTheProvider {
    /** The tenant's own origin from what was typed; problems stand at the field that has them. */
    Optional<Origin> provider(Map<String, String> typed, FieldProblems problems);

    /** Reads everything that the set-up concerns; nothing is changed. */
    Reading read(Origin provider, WantedSetUp wanted, SetUpCredential credential);

    /**
     * The wanted set-up as a text for Terraform, for a tenant that has none of it yet; holds no
     * secret.
     */
    String terraform(WantedSetUp wanted);
}
