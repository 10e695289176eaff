use super::*;

#[test]
fn every_choice_is_found_under_its_group() {
    for group in Group::ALL {
        assert!(choices(group).count() > 1);
        for listed in choices(group) {
            assert_eq!(listed.group, group);
            assert_eq!(choice(group, listed.id), Some(listed));
        }
    }
}
