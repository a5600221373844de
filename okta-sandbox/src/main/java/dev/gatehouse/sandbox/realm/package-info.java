/**
 * One tenant with everything that runs in it, put together; the edge gets a realm and the
 * authorization server that a request is for, and nothing else.
 */
@NullMarked
package dev.gatehouse.sandbox.realm;

import org.jspecify.annotations.NullMarked;
