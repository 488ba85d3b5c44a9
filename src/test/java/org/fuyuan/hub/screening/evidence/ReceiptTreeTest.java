package org.fuyuan.hub.screening.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.fuyuan.hub.seal.Digest;
import org.junit.jupiter.api.Test;

/** The tree of docs/ledger.md, written out by hand. */
class ReceiptTreeTest {

    private static final String A = "aa".repeat(32);
    private static final String B = "bb".repeat(32);
    private static final String C = "cc".repeat(32);

    @Test
    void one_receipt_is_a_leaf() {
        assertThat(ReceiptTree.root(List.of(A))).isEqualTo(sm3("00" + A));
    }

    @Test
    void three_receipts_make_a_full_tree_on_the_left_and_a_leaf_on_the_right() {
        String left = sm3("01" + sm3("00" + A) + sm3("00" + B));

        assertThat(ReceiptTree.root(List.of(A, B))).isEqualTo(left);
        assertThat(ReceiptTree.root(List.of(A, B, C))).isEqualTo(sm3("01" + left + sm3("00" + C)));
    }

    @Test
    void another_order_is_another_root() {
        assertThat(ReceiptTree.root(List.of(A, B))).isNotEqualTo(ReceiptTree.root(List.of(B, A)));
    }

    private static String sm3(String hex) {
        return Digest.hex(Digest.SM3.of(HexFormat.of().parseHex(hex)));
    }
}
