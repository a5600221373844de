/**
 * Decides what an access token of Okta stands for: a person by {@code uid}, a program by {@code
 * cid}. It never decides which roles that gives.
 */
@NullMarked
package dev.gatehouse.okta.apiaccess;

import org.jspecify.annotations.NullMarked;
