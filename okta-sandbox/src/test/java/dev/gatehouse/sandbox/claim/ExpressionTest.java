package dev.gatehouse.sandbox.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.authserver.Claim;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class ExpressionTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final Realm REALM = SANDBOX.realm("acme");

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private static Subject adam() {
        AuthorizationServer server = REALM.servers().find(Acme.SERVER).orElseThrow();
        return new Subject(
                server,
                REALM.apps().withClientId(Acme.WEB).orElseThrow(),
                REALM.directory().withLogin("adam@acme.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    user.email | adam@acme.example
                    user.firstName + " " + user.lastName | Adam Berg
                    appuser.userName | adam@acme.example
                    app.clientId | 0oaacmeweb0000000000
                    (appuser != null) ? appuser.userName : app.clientId | adam@acme.example
                    isMemberOfGroupName("Administrator") | true
                    isMemberOfGroupName("administrator") | false
                    isMemberOfGroupName("Nobody") OR user.lastName == "Berg" | true
                    isMemberOfGroupName("View Only") AND !isMemberOfGroupName("Administrator") | false
                    app.clientId == "0oaother" ? Groups.startsWith("OKTA","",100) : null | null
                    Groups.startsWith("OKTA","View",100) | [View Only]
                    Groups.startsWith("active_directory","",100) | null
                    String.toUpperCase(user.lastName) | BERG
                    String.substringBefore(user.login, "@") | adam
                    user.middleName | null
                    """)
    void evaluatesWhatTheGuidesUse(String expression, String expected) {
        assertThat(String.valueOf(Expression.parse(expression).evaluate(adam())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.(", "nonsense", "user.email ?", "Groups.nonsense(\"x\")", "'"})
    void failsAsAWhole(String expression) {
        assertThatThrownBy(() -> Expression.parse(expression).evaluate(adam()))
                .isInstanceOf(ExpressionFailure.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    STARTS_WITH | admin           | full | [Administrator]
                    EQUALS      | view only       | full | [View Only]
                    CONTAINS    | ONL             | full | [View Only]
                    REGEX       | .*              | full | [Everyone, Administrator, View Only]
                    REGEX       | /^(Admin.*)$/   | full | [Administrator]
                    REGEX       | admin.*         | full | []
                    REGEX       | Only            | full | []
                    REGEX       | Only            | find | [View Only]
                    """)
    void filtersGroupsInAllFourWays(
            String kind, String pattern, String anchoring, String expected) {
        REALM.tenant().choose(Switch.REGEX_ANCHORING, anchoring);
        Claim claim =
                new Claim(Document.EMPTY.with("group_filter_type", kind).with("value", pattern));
        assertThat(new GroupFilter(REALM.tenant(), claim).names(adam().groups()).toString())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub"})
    void namesTheClientWhereNobodyIsSignedIn(String claim) {
        Subject machine = new Subject(adam().server(), adam().app(), Optional.empty());
        assertThat(new ClaimValues(machine).ofAccessToken(java.util.List.of()))
                .containsEntry(claim, Acme.WEB);
    }
}
