;; Finds every place where a short string begins in a text of UTF-16 code units. Two units of the string are looked for at 32 places at
;; a time; only where both stand is the rest compared. Assembled into scan-module.ts by scripts/generate-scan.mjs.
(module
  ;; The host lays strings, results and text out in it and grows it as needed.
  (memory (export "memory") 1)

  ;; Whether the string stands at a place: each unit of the text, with the bits of its mask set, is the string's.
  (func $stands (param $at i32) (param $string i32) (param $masks i32) (param $length i32) (result i32)
    (local $i i32)
    (local.set $length (i32.shl (local.get $length) (i32.const 1)))
    (loop $units
      (if (i32.ne
            (i32.or (i32.load16_u (i32.add (local.get $at) (local.get $i))) (i32.load16_u (i32.add (local.get $masks) (local.get $i))))
            (i32.load16_u (i32.add (local.get $string) (local.get $i))))
        (then (return (i32.const 0))))
      (br_if $units (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 2))) (local.get $length))))
    (i32.const 1))

  ;; Looks at the byte addresses from `at` to `last` (inclusive) and writes those where the string begins, ascending, overlapping ones
  ;; too, to `out`, at most `room` of them, each as the number of units from `text`; gives how many. `near` and `far` are the byte offsets, within the string, of the two units looked for.
  ;; Up to 64 bytes behind `last` + `far` are read.
  (func (export "scan") (param $text i32) (param $at i32) (param $last i32) (param $string i32) (param $masks i32) (param $length i32)
        (param $near i32) (param $far i32) (param $out i32) (param $room i32) (result i32)
    (local $nearUnit v128) (local $nearMask v128) (local $farUnit v128) (local $farMask v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $other i32)
    (local $bits i32) (local $place i32) (local $count i32) (local $verify i32)
    (local.set $nearUnit (i16x8.splat (i32.load16_u (i32.add (local.get $string) (local.get $near)))))
    (local.set $nearMask (i16x8.splat (i32.load16_u (i32.add (local.get $masks) (local.get $near)))))
    (local.set $farUnit (i16x8.splat (i32.load16_u (i32.add (local.get $string) (local.get $far)))))
    (local.set $farMask (i16x8.splat (i32.load16_u (i32.add (local.get $masks) (local.get $far)))))
    ;; One or two units are known to stand once both have been found.
    (local.set $verify (i32.gt_u (local.get $length) (i32.const 2)))
    (if (i32.eqz (local.get $room)) (then (return (i32.const 0))))
    (block $done
      (loop $blocks
        (br_if $done (i32.gt_u (local.get $at) (local.get $last)))
        (local.set $other (i32.add (local.get $at) (local.get $far)))
        (local.set $place (i32.add (local.get $at) (local.get $near)))
        (local.set $a (v128.and
          (i16x8.eq (local.get $nearUnit) (v128.or (local.get $nearMask) (v128.load align=2 (local.get $place))))
          (i16x8.eq (local.get $farUnit) (v128.or (local.get $farMask) (v128.load align=2 (local.get $other))))))
        (local.set $b (v128.and
          (i16x8.eq (local.get $nearUnit) (v128.or (local.get $nearMask) (v128.load offset=16 align=2 (local.get $place))))
          (i16x8.eq (local.get $farUnit) (v128.or (local.get $farMask) (v128.load offset=16 align=2 (local.get $other))))))
        (local.set $c (v128.and
          (i16x8.eq (local.get $nearUnit) (v128.or (local.get $nearMask) (v128.load offset=32 align=2 (local.get $place))))
          (i16x8.eq (local.get $farUnit) (v128.or (local.get $farMask) (v128.load offset=32 align=2 (local.get $other))))))
        (local.set $d (v128.and
          (i16x8.eq (local.get $nearUnit) (v128.or (local.get $nearMask) (v128.load offset=48 align=2 (local.get $place))))
          (i16x8.eq (local.get $farUnit) (v128.or (local.get $farMask) (v128.load offset=48 align=2 (local.get $other))))))
        (if (v128.any_true (v128.or (v128.or (local.get $a) (local.get $b)) (v128.or (local.get $c) (local.get $d))))
          (then
            (local.set $bits (i32.or
              (i8x16.bitmask (i8x16.narrow_i16x8_s (local.get $a) (local.get $b)))
              (i32.shl (i8x16.bitmask (i8x16.narrow_i16x8_s (local.get $c) (local.get $d))) (i32.const 16))))
            (loop $found
              (local.set $place (i32.add (local.get $at) (i32.shl (i32.ctz (local.get $bits)) (i32.const 1))))
              (br_if $done (i32.gt_u (local.get $place) (local.get $last)))
              (if (if (result i32) (local.get $verify)
                    (then (call $stands (local.get $place) (local.get $string) (local.get $masks) (local.get $length)))
                    (else (i32.const 1)))
                (then
                  (i32.store (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2)))
                    (i32.shr_u (i32.sub (local.get $place) (local.get $text)) (i32.const 1)))
                  (local.set $count (i32.add (local.get $count) (i32.const 1)))
                  (br_if $done (i32.eq (local.get $count) (local.get $room)))))
              (br_if $found (local.tee $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $blocks)))
    (local.get $count)))
