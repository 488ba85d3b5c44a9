/** Benches and fault runs: each measures or breaks the real thing and prints its figures as RESULT lines. */
package org.fuyuan.bench;
