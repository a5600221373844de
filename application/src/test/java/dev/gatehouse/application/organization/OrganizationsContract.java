package dev.gatehouse.application.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.storage.UnreadableMark;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationSlug;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What every storage of organizations must do. */
public abstract class OrganizationsContract {
    protected abstract Storage storage();

    private Organizations organizations() {
        return storage().port(Organizations.class);
    }

    @Test
    void findsWhatWasCreatedByIdAndSlug() {
        Organization acme = AnOrganization.in(storage());
        assertThat(organizations().find(acme.id())).contains(acme);
        assertThat(organizations().find(acme.slug())).contains(acme);
        assertThat(organizations().find(new OrganizationSlug(Given.word()))).isEmpty();
    }

    @Test
    void tellsThatASlugIsTakenAndLetsTheTransactionGoOn() {
        Organization acme = AnOrganization.in(storage());
        Organization other = AnOrganization.any();
        boolean taken =
                storage()
                        .port(Transactions.class)
                        .run(
                                () -> {
                                    var same = new AnOrganization().at(acme.slug().value());
                                    boolean created = organizations().create(same.build());
                                    organizations().create(other);
                                    return !created;
                                });
        assertThat(taken).isTrue();
        assertThat(organizations().find(acme.slug())).contains(acme);
        assertThat(organizations().find(other.id())).contains(other);
    }

    @Test
    void givesASlugToOneOfManyWhoWantItAtOnce() {
        String slug = Given.word();
        List<Boolean> created =
                AtOnce.run(
                        4, number -> organizations().create(new AnOrganization().at(slug).build()));
        assertThat(created).containsOnlyOnce(true);
    }

    @Test
    void listsEveryOrganizationOnceInTheOrderOfSlugs() {
        for (int i = 0; i < 5; i++) {
            AnOrganization.in(storage());
        }
        List<String> slugs = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Organization> page = organizations().page(after, 2);
            page.items().forEach(o -> slugs.add(o.slug().value()));
            after = page.next();
        } while (after.isPresent());
        assertThat(slugs).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
    }

    private List<Organization> found(String search) {
        return organizations().page(new OrganizationQuery(search, Optional.empty(), 10)).items();
    }

    @Test
    void findsByAPartOfSlugOrNameInAnyCase() {
        String word = Given.word();
        Organization north = new AnOrganization().at("north-" + word).build();
        Organization south = new AnOrganization().at("south-" + word).build();
        organizations().create(south);
        organizations().create(north);
        assertThat(found(word)).containsExactly(north, south);
        assertThat(found("TH-" + word.toUpperCase(Locale.ROOT))).containsExactly(north, south);
        assertThat(found("acme north-" + word)).containsExactly(north);
        OrganizationQuery first = new OrganizationQuery(word, Optional.empty(), 1);
        Optional<String> after = organizations().page(first).next();
        assertThat(organizations().page(new OrganizationQuery(word, after, 1)))
                .isEqualTo(new Page<>(List.of(south), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\0", "\uD800", "(?)"})
    void findsNothingByWhatStandsInNoName(String search) {
        AnOrganization.in(storage());
        assertThat(found(search)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "%%%", "bm9uc2Vuc2U", "AAAA", "-_-_"})
    void doesNotGoOnFromAMarkThatIsNone(String mark) {
        assertThatExceptionOfType(UnreadableMark.class)
                .isThrownBy(() -> organizations().page(Optional.of(mark), 1));
    }
}
