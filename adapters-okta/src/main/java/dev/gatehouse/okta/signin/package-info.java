/**
 * Decides what a completed code flow at Okta means: who the person is, what the tokens lack, and
 * what Okta's errors say. It never decides whether that person may come in.
 */
@NullMarked
package dev.gatehouse.okta.signin;

import org.jspecify.annotations.NullMarked;
